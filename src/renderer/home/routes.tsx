import { createRoute } from '@tanstack/react-router';
import { House } from 'lucide-react';
import { type Room, rootRoute } from '../room.ts';
import { HomePage } from './home-page.tsx';

const homeRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: HomePage });

export const homeRoom: Room = { id: 'home', path: '/', icon: House, key: 'h', routes: [homeRoute] };
